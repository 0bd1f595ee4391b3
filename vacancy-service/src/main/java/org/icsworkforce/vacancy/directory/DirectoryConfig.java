package org.icsworkforce.vacancy.directory;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

/** Of whom a file of all England is read when the request does not say. */
@ConfigMapping(prefix = "workforce.directory")
interface DirectoryConfig {

    /** Of the CQC's directory, in its words. */
    @WithDefault("Kent,Medway")
    Set<String> localAuthorities();

    /** Of ODS files, which name no council. Areas cross the borders of counties: TN is partly East Sussex, DA partly London. */
    @WithDefault("CT,DA,ME,TN")
    Set<String> postcodeAreas();
}
