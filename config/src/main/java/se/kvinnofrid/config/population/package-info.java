/**
 * How many adults live in each municipality, from {@code population/adults.csv}.
 * The front door is {@link se.kvinnofrid.config.population.Population}.
 */
@NullMarked
package se.kvinnofrid.config.population;

import org.jspecify.annotations.NullMarked;
