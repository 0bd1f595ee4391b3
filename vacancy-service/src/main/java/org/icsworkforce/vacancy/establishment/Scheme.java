package org.icsworkforce.vacancy.establishment;

import org.icsworkforce.vacancy.codelist.CodeLists;

/** A way to divide staff into groups; groups of two schemes are never in one total. */
public enum Scheme {
    NWD(CodeLists.STAFF_GROUP),
    HCHS(CodeLists.HCHS_STAFF_GROUP),
    PWR(CodeLists.PWR_STAFF_GROUP),
    ASC(CodeLists.ASC_JOB_GROUP);

    private final String codeList;

    Scheme(String codeList) {
        this.codeList = codeList;
    }

    /** Id of the list of its groups. */
    public String codeList() {
        return codeList;
    }
}
