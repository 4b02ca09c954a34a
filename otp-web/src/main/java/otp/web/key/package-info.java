/** The routes under /v1/applications/{name}/keys, for administrators. */
package otp.web.key;
