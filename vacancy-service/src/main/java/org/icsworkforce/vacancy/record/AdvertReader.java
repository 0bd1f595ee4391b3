package org.icsworkforce.vacancy.record;

import java.util.List;
import org.icsworkforce.vacancy.intake.Fields;
import org.icsworkforce.vacancy.mapping.KnownCodes;
import org.icsworkforce.vacancy.record.Vacancy.Advert;

/** Reads where a row says that its posts are advertised. */
final class AdvertReader {

    private AdvertReader() {}

    static List<Advert> read(Fields row, KnownCodes codes) {
        return row.objects("adverts").stream()
                .map(advert -> new Advert(
                        codes.free(advert, "channel", "adverts.channel", Systems.KNOWN),
                        advert.text("reference", 200),
                        advert.text("url", 1000),
                        advert.instant("opensAt"),
                        advert.instant("closesAt")))
                .toList();
    }
}
