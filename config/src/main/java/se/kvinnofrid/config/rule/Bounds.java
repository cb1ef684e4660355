package se.kvinnofrid.config.rule;

import se.kvinnofrid.config.yaml.Mapping;

/**
 * Bounds of what is read of a submission, so that no file can exhaust memory, disk or time.
 *
 * @param fileMegabytes largest file, in megabytes
 * @param workbookMegabytes most that the parts of a workbook that are held in memory may unfold to, in megabytes
 * @param sheetMegabytes most that the sheets of a workbook may unfold to together, in megabytes
 * @param textMegabytes most text that one reading of a sheet may hand out, in millions of characters
 * @param sharedTexts most different texts that a workbook may have
 * @param sheets most sheets that a workbook may have
 * @param columns most columns that a sheet may have
 * @param cellLength longest text that a cell may have, in characters
 * @param mergedCells most merged areas that a sheet may have
 * @param archiveMembers most files that an archive may hold
 * @param archiveMegabytes most that the files of an archive may unfold to together, in megabytes
 * @param archiveRatio how many times larger than the archive a file of more than a megabyte in it may be
 * @param rowsPerCase most rows that are put together as one case
 * @param minutes longest time that reading a submission may take
 */
public record Bounds(
        int fileMegabytes,
        int workbookMegabytes,
        int sheetMegabytes,
        int textMegabytes,
        int sharedTexts,
        int sheets,
        int columns,
        int cellLength,
        int mergedCells,
        int archiveMembers,
        int archiveMegabytes,
        int archiveRatio,
        int rowsPerCase,
        int minutes) {

    static Bounds read(Mapping mapping) {
        Bounds bounds = new Bounds(
                mapping.needNumber("file_megabytes"),
                mapping.needNumber("workbook_megabytes"),
                mapping.needNumber("sheet_megabytes"),
                mapping.needNumber("text_megabytes"),
                mapping.needNumber("shared_texts"),
                mapping.needNumber("sheets"),
                mapping.needNumber("columns"),
                mapping.needNumber("cell_length"),
                mapping.needNumber("merged_cells"),
                mapping.needNumber("archive_members"),
                mapping.needNumber("archive_megabytes"),
                mapping.needNumber("archive_ratio"),
                mapping.needNumber("rows_per_case"),
                mapping.needNumber("minutes"));
        mapping.refuseOthers();
        return bounds;
    }
}
