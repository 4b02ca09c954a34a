/** Brings the schema to the version of this release before anything is served. See docs/decisions/0002-migrations.md. */
package otp.migration;
