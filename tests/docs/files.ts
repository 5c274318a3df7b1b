import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The files that a page of ours shows: each is a fenced block under its name in bold. */
export const filesOf = (page: string): Record<string, string> => {
  const text = readFileSync(path.resolve(page), 'utf8');
  const named = text.matchAll(/^\*\*`([^`]+)`\*\*[^\n]*\n\n```\w+\n([\s\S]*?)^```$/gm);
  return Object.fromEntries([...named].map(([, name = '', code = '']) => [name, code]));
};

/** A folder in the project, where its packages are found, with these files; git looks past it. */
export const aFolder = (files: Record<string, string>) => {
  mkdirSync(path.resolve('.tmp'), { recursive: true });
  const folder = mkdtempSync(path.resolve('.tmp', 'frontend-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
};
