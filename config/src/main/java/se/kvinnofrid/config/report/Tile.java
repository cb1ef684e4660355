package se.kvinnofrid.config.report;

/**
 * Where a county stands on the tile map, which gives each county one square in about the place it has on a map of the country.
 *
 * @param county its code
 * @param column from the west, from 0
 * @param row from the north, from 0
 * @param name its name, short enough for a square
 */
public record Tile(String county, int column, int row, String name) {}
