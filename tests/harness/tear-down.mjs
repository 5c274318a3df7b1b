export default async () => {
  const { server, database } = globalThis.__NEWSROOM__;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.send('stop');
  await ended;
  await database.stop();
  await database.remove();
};
