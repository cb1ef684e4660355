/** Tests of disclosure protection. */
@NullMarked
package se.kvinnofrid.aggregate.protect;

import org.jspecify.annotations.NullMarked;
