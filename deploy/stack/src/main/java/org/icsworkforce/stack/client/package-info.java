/** Who may ask the development issuer for a token: the same clients for {@code ./run} and for the tests of the services. */
package org.icsworkforce.stack.client;
