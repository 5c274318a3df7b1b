import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';

export interface Site {
  url: string;
  close: () => Promise<unknown>;
}

const types: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.css': 'text/css' };

/** A web server that gives out a folder, each file under this Content-Security-Policy. */
export const serve = async (folder: string, policy: string): Promise<Site> => {
  const server = http.createServer(async (request, response) => {
    const file = path.basename(request.url ?? '');
    const content = await readFile(path.join(folder, file)).catch(() => undefined);
    const type = types[path.extname(file)] ?? 'text/plain';
    response.writeHead(content ? 200 : 404, { 'content-type': type, 'content-security-policy': policy }).end(content);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

const next = path.resolve('node_modules/next/dist/bin/next');

/** Built and started, not `next dev`, which asks the registry for newer versions. The build checks the types too. */
export const serveWithNext = async (folder: string): Promise<Site> => {
  const { NODE_ENV: _, ...environment } = process.env;
  const options = { cwd: folder, env: { ...environment, NEXT_TELEMETRY_DISABLED: '1' } as NodeJS.ProcessEnv };
  await promisify(execFile)(process.execPath, [next, 'build'], options).catch(({ stdout, stderr }) => {
    throw new Error(`Next.js could not build: ${stdout}${stderr}`);
  });
  const server = spawn(process.execPath, [next, 'start', '--hostname', '127.0.0.1', '--port', '0'], options);
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (words: Buffer) => {
      said += words;
      const local = /Local:\s+(http\S+)/.exec(said)?.[1];
      if (local && said.includes('Ready in')) resolve(local);
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.once('exit', () => reject(new Error(`Next.js ended: ${said}`)));
  });
  return {
    url,
    close: () => {
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      return ended;
    },
  };
};
