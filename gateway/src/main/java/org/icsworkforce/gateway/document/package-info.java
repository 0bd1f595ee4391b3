/** What people and tools read: the OpenAPI document, the page to browse it, the pages of the problem types, and the front page. */
@NullMarked
package org.icsworkforce.gateway.document;

import org.jspecify.annotations.NullMarked;
