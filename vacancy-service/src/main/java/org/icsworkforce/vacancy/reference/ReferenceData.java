package org.icsworkforce.vacancy.reference;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.icsworkforce.vacancy.codelist.CodeListLoad;
import org.icsworkforce.vacancy.organisation.RegisterLoad;
import org.icsworkforce.vacancy.pricecap.PriceCapLoad;

/** What the release ships against what is stored: at start, or when somebody asks for it. */
@ApplicationScoped
class ReferenceData {

    /** Before anything that reads feeds. */
    private static final int EARLY = 100;

    private final ReferenceConfig config;
    private final CodeListLoad codeLists;
    private final RegisterLoad register;
    private final PriceCapLoad priceCaps;

    ReferenceData(ReferenceConfig config, CodeListLoad codeLists, RegisterLoad register, PriceCapLoad priceCaps) {
        this.config = config;
        this.codeLists = codeLists;
        this.register = register;
        this.priceCaps = priceCaps;
    }

    void atStart(@Observes @Priority(EARLY) StartupEvent event) {
        if (config.loadAtStart()) {
            load();
        } else {
            codeLists.readStored();
            register.readStored();
            priceCaps.readStored();
        }
    }

    LoadedReferenceData load() {
        return new LoadedReferenceData(codeLists.loadShipped(), register.loadShipped(), priceCaps.loadShipped());
    }
}
