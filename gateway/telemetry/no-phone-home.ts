/** Turns off everything by which Apollo's packages would call home; imported before any of them is loaded. */

// @apollo/gateway 2.14 probes cloud metadata addresses and posts host metrics unless this is set before it is constructed
// (its src/utilities/opentelemetry.ts). test/gateway/telemetry.test.ts holds us to it.
process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';

// @apollo/server turns on usage and schema reporting when it finds these in the environment.
for (const name of ['APOLLO_KEY', 'APOLLO_GRAPH_REF', 'APOLLO_GRAPH_ID', 'APOLLO_GRAPH_VARIANT']) {
  delete process.env[name];
}
delete process.env['APOLLO_SCHEMA_REPORTING'];
