/** What all searches have in common: whom they look for, and how they give their result in pages. */
package otp.web.search;
