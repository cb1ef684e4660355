/** Tests of the package of the same name. */
@NullMarked
package se.kvinnofrid.config.rule;

import org.jspecify.annotations.NullMarked;
