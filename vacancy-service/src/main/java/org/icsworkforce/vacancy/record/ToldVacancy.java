package org.icsworkforce.vacancy.record;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import org.icsworkforce.vacancy.attraction.Attraction;
import org.icsworkforce.vacancy.codelist.CodeLists;
import org.icsworkforce.vacancy.codelist.Coded;
import org.icsworkforce.vacancy.link.LinkedRecords.Place;
import org.icsworkforce.vacancy.organisation.Organisations;
import org.jspecify.annotations.Nullable;

/** A vacancy on its way into an answer: in JSON the fields of its {@link #view}, which need not be made for that. */
@JsonSerialize(using = ToldVacancySerializer.class)
record ToldVacancy(
        Stored stored,
        List<Attraction> attraction,
        Place place,
        Organisations organisations,
        CodeLists codes,
        VacancyFields fields) {

    ToldVacancy only(VacancyFields chosen) {
        return new ToldVacancy(stored, attraction, place, organisations, codes, chosen);
    }

    VacancyView view() {
        return VacancyView.of(this, stored.vacancy());
    }

    @Nullable
    Coded organisation() {
        return written(organisations.coded(text("organisation")), "/organisation");
    }

    @Nullable
    Coded staffGroup() {
        return written(codes.staffGroup(text("staffGroup")), "/staffGroup");
    }

    @Nullable
    Coded jobRole() {
        return written(codes.jobRole(text("jobRole")), "/jobRole");
    }

    @Nullable
    Coded contractType() {
        return written(codes.coded(CodeLists.CONTRACT_TYPE, text("contractType")), "/contractType");
    }

    private @Nullable String text(String property) {
        return stored.content().text(property);
    }

    private @Nullable Coded written(@Nullable Coded coded, String pointer) {
        return coded == null ? null : coded.writtenAs(stored.content().sourceValue(pointer));
    }
}
