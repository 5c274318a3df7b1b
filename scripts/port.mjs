import { createServer } from 'node:net';

/** The port from PORT, or 1337; throws a sentence where it is no port or is taken. */
export const freePort = (host) => {
  const port = Number(process.env.PORT?.trim() || 1337);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`PORT must be a number from 1 to 65535, not "${process.env.PORT}".`);
  }
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) =>
      reject(
        new Error(
          error.code === 'EADDRINUSE'
            ? `Port ${port} is in use; stop what uses it, or choose another: PORT=1338 npm run demo.`
            : `Port ${port} cannot be used: ${error.message}.`,
        ),
      ),
    );
    server.listen(port, host, () => server.close(() => resolve(port)));
  });
};
