/** What the server and the desk in the admin panel say to each other. Dates are ISO 8601 strings in UTC. */

export * from './bulk';
export * from './comment';
export * from './guidelines';
export * from './live';
export * from './log';
export * from './open';
export * from './overview';
export * from './queue';
export * from './readers';
export * from './settings';
