package org.icsworkforce.campaign.attribution;

/** The forms of names that senders choose. */
final class Names {

    static final String ID = "[A-Za-z0-9._:-]{1,100}";
    static final String CAMPAIGN = "[a-z0-9][a-z0-9-]{0,99}";

    private Names() {}
}
