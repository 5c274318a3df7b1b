// What a test newsroom runs with: fixed secrets, a short grace, and a proxy header so that each test can be its own address.
const key = (name) => `${name}-`.padEnd(40, 'test');

export const environment = (databaseUrl) => ({
  NODE_ENV: 'test',
  DATABASE_URL: databaseUrl,
  HOST: '127.0.0.1',
  // Where readers' links lead; the tests call the server itself.
  PUBLIC_URL: 'https://cms.example',
  TRUST_PROXY: 'true',
  APP_KEYS: `${key('app-a')},${key('app-b')}`,
  API_TOKEN_SALT: key('api-token'),
  ADMIN_JWT_SECRET: key('admin-jwt'),
  TRANSFER_TOKEN_SALT: key('transfer'),
  ENCRYPTION_KEY: key('encryption'),
  JWT_SECRET: key('jwt'),
  RECEIPT_KEYS: `${key('receipt-now')},${key('receipt-before')}`,
  ADDRESS_KEY: `${key('address-now')},${key('address-before')}`,
  WEBHOOK_KEY: key('webhook'),
  MODERATION_GRACE_SECONDS: '2',
  MODERATION_TRUST_APPROVED: '2',
  MODERATION_RECEIPT_URL: 'https://news.example/receipts/{receipt}',
  MODERATION_ARTICLE_URL: 'https://news.example/{locale}/{article}#comment-{comment}',
  MODERATION_STREAM_CHECK_SECONDS: '2',
  MODERATION_KEEP_REJECTED_DAYS: '365',
  MODERATION_KEEP_WITHDRAWN_DAYS: '365',
  MAIL_FOLDER: '',
  LOG_LEVEL: 'warn',
  STRAPI_TELEMETRY_DISABLED: 'true',
});
