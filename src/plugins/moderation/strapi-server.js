// The project's own compilation holds this plugin's server. Where it is missing, this line must fail: a plugin that is skipped in silence costs its tables.
module.exports = require('../../../dist/src/plugins/moderation/server/src');
