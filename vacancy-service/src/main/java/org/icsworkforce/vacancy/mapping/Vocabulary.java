package org.icsworkforce.vacancy.mapping;

/** The words that a format itself uses, whoever sends it. */
public enum Vocabulary {
    NONE(Mapping.NONE),
    NHS_JOBS(Preset.NHS_JOBS.mapping()),
    JOB_POSTING(ShippedMapping.read("job-posting").mapping()),
    HR_OPEN(ShippedMapping.read("hr-open").mapping()),
    INDEED(ShippedMapping.read("indeed").mapping()),
    FIND_A_JOB(ShippedMapping.read("find-a-job").mapping());

    private final Mapping mapping;

    Vocabulary(Mapping mapping) {
        this.mapping = mapping;
    }

    public Mapping mapping() {
        return mapping;
    }
}
