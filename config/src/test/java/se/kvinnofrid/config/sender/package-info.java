/** Tests of the package of the same name. */
@NullMarked
package se.kvinnofrid.config.sender;

import org.jspecify.annotations.NullMarked;
