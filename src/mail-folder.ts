import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

interface BuiltMail {
  message: { build: (done: (error: Error | null, source: Buffer) => void) => void };
}

type Done = (error: Error | null, info?: { messageId: string }) => void;

/** A nodemailer transport that leaves each message as an .eml file in a folder, so that a demo needs no mail server. */
export const mailFolder = (folder: string) => ({
  name: 'folder',
  version: '1',
  send(mail: BuiltMail, done: Done) {
    mail.message.build((error, source) => {
      if (error) return done(error);
      const file = path.join(
        folder,
        `${new Date().toISOString().replace(/[:.]/g, '-')}-${randomUUID().slice(0, 8)}.eml`,
      );
      mkdir(folder, { recursive: true, mode: 0o700 })
        .then(() => writeFile(file, source, { mode: 0o600 }))
        .then(
          () => done(null, { messageId: path.basename(file) }),
          (failure) => done(failure),
        );
    });
  },
});
