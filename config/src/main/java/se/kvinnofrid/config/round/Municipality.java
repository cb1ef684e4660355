package se.kvinnofrid.config.round;

import java.util.List;

/**
 * A municipality (kommun).
 *
 * @param code Statistics Sweden's four-digit code; its first two digits are the county's
 * @param name the name without "kommun" or "stad"
 * @param countyCode the county's two-digit code
 * @param county the county's name
 * @param otherNames further full names in use, such as "Falu kommun"
 */
public record Municipality(String code, String name, String countyCode, String county, List<String> otherNames) {

    public Municipality {
        otherNames = List.copyOf(otherNames);
    }
}
