package se.kvinnofrid.config.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.kvinnofrid.config.codebook.Folding;
import se.kvinnofrid.config.yaml.Mapping;

/**
 * By what evidence a file is held to hold personal data.
 *
 * @param caseNumbers from how many cells on, that are identity numbers by their date, a column may be one of case numbers
 * @param chance most of these, in per cent, that have the right check digit in a column of case numbers
 * @param shortenedRows fewest cells of a column that would be personal numbers if they had the zeros back that spreadsheets drop
 * @param shortenedShare fewest of these among the column's filled cells, in per cent
 * @param localNames how many different names of persons a local column must hold to be refused
 * @param singleNames in how many rows a given name alone must stand
 * @param textLength shortest long text, in characters
 * @param textWords fewest words of a long text
 * @param differentTexts how many different long texts are taken for running text
 * @param headers headers of columns that point out persons, folded
 * @param givenNames usual given names, folded
 */
public record PersonalData(
        int caseNumbers,
        int chance,
        int shortenedRows,
        int shortenedShare,
        int localNames,
        int singleNames,
        int textLength,
        int textWords,
        int differentTexts,
        Set<String> headers,
        Set<String> givenNames) {

    public PersonalData {
        headers = Set.copyOf(headers);
        givenNames = Set.copyOf(givenNames);
    }

    static PersonalData read(Mapping mapping) {
        List<String> headers = mapping.texts("headers");
        String names = mapping.needText("given_names");
        PersonalData read = new PersonalData(
                mapping.needNumber("case_numbers"),
                mapping.needNumber("chance"),
                mapping.needNumber("shortened_rows"),
                mapping.needNumber("shortened_share"),
                mapping.needNumber("local_names"),
                mapping.needNumber("single_names"),
                mapping.needNumber("text_length"),
                mapping.needNumber("text_words"),
                mapping.needNumber("different_texts"),
                headers.stream().map(Folding::fold).collect(Collectors.toSet()),
                Arrays.stream(names.split("\\s+"))
                        .map(Folding::fold)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toSet()));
        mapping.refuseOthers();
        return read;
    }
}
