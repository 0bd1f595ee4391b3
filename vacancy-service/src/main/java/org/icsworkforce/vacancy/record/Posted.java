package org.icsworkforce.vacancy.record;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.icsworkforce.vacancy.codelist.Coded;
import org.jspecify.annotations.Nullable;

/** What a {@link JobPosting} says alike of a vacancy to those who may see all of it and to those who may not. */
public interface Posted {

    UUID id();

    boolean synthetic();

    String title();

    Coded organisation();

    @Nullable
    Coded staffGroup();

    @Nullable
    Coded jobRole();

    Vacancy.@Nullable Pay pay();

    Vacancy.@Nullable EmploymentKind employmentKind();

    @Nullable
    Coded contractType();

    List<Vacancy.WorkingPattern> workingPatterns();

    @Nullable
    BigDecimal hoursPerWeek();

    Vacancy.@Nullable Location location();
}
