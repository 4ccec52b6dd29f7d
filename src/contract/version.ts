/**
 * The version of the service, its engine and its package: it is in every report, and a change of any answer
 * changes it (CHANGELOG.md says how). package.json, which npm reads, says the same.
 */
export const ENGINE_VERSION = "0.2.0";
