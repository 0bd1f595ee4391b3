package org.icsworkforce.vacancy.record;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.function.Function;
import org.icsworkforce.vacancy.attraction.Attraction;
import org.icsworkforce.vacancy.codelist.CodeLists;
import org.icsworkforce.vacancy.codelist.Coded;
import org.icsworkforce.vacancy.codelist.Labels;
import org.icsworkforce.vacancy.link.LinkedRecords.Place;
import org.jspecify.annotations.Nullable;

/** A vacancy on its way into an answer: in JSON the fields of its {@link #view}, which need not be made for that. */
@JsonSerialize(using = ToldVacancySerializer.class)
record ToldVacancy(Stored stored, List<Attraction> attraction, Place place, Names names, VacancyFields fields) {

    /** What codes of organisations, and of lists, are called. */
    record Names(Function<String, @Nullable String> organisations, Labels codes) {}

    ToldVacancy only(VacancyFields chosen) {
        return new ToldVacancy(stored, attraction, place, names, chosen);
    }

    VacancyView view() {
        return VacancyView.of(this, stored.vacancy());
    }

    @Nullable
    Coded organisation() {
        String code = text("organisation");
        Coded coded = code == null ? null : new Coded(code, names.organisations.apply(code));
        return written(coded, "/organisation");
    }

    @Nullable
    Coded staffGroup() {
        return written(names.codes.staffGroup(text("staffGroup")), "/staffGroup");
    }

    @Nullable
    Coded jobRole() {
        return written(names.codes.jobRole(text("jobRole")), "/jobRole");
    }

    @Nullable
    Coded contractType() {
        return written(names.codes.coded(CodeLists.CONTRACT_TYPE, text("contractType")), "/contractType");
    }

    private @Nullable String text(String property) {
        return stored.content().text(property);
    }

    private @Nullable Coded written(@Nullable Coded coded, String pointer) {
        return coded == null ? null : coded.writtenAs(stored.content().sourceValue(pointer));
    }
}
