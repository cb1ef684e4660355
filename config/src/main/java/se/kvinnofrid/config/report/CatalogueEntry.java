package se.kvinnofrid.config.report;

import java.util.List;
import se.kvinnofrid.config.Label;

/**
 * What a catalogue of open data is told of the data files beside what they are.
 *
 * @param publisher who publishes them
 * @param publisherAddress the web address that stands for the publisher
 * @param contact whom to ask
 * @param contactEmail at which e-mail address
 * @param address the web address under which the folders of the editions are put, with a slash at its end
 * @param accessRights who may have them, as an address in the EU's list
 * @param workingPaperRights who may have those of an edition that is a working paper
 * @param licence what may be done with them, as an address
 * @param theme what they are about, as an address in the EU's list
 * @param country the country they are about, as an address in the EU's list
 * @param keywords what people may search for
 */
public record CatalogueEntry(
        Label publisher,
        String publisherAddress,
        Label contact,
        String contactEmail,
        String address,
        String accessRights,
        String workingPaperRights,
        String licence,
        String theme,
        String country,
        List<Label> keywords) {

    public CatalogueEntry {
        keywords = List.copyOf(keywords);
    }
}
