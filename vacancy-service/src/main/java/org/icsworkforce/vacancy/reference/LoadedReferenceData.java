package org.icsworkforce.vacancy.reference;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.vacancy.codelist.CodeListLoad;
import org.icsworkforce.vacancy.organisation.RegisterLoad;
import org.icsworkforce.vacancy.pricecap.PriceCapLoad;

@Schema(name = "LoadedReferenceData")
record LoadedReferenceData(
        CodeListLoad.Loaded codeLists, RegisterLoad.Loaded organisations, PriceCapLoad.Loaded priceCaps) {}
