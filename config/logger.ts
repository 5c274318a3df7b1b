/** Requests are logged at level `http`, below the default: a console line costs more than the request it tells of. */
export default { level: process.env.LOG_LEVEL?.trim() || 'info' };
