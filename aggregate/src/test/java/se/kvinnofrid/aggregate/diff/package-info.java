@NullMarked
package se.kvinnofrid.aggregate.diff;

import org.jspecify.annotations.NullMarked;
