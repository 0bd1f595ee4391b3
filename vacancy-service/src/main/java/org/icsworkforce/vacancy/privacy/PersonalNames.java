package org.icsworkforce.vacancy.privacy;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells by the name of a column or property whether people stand in it. */
enum PersonalNames {
    /** Of somebody who applied or works there. */
    IDENTITY,
    /** Somebody who applied or works there, or how many of them. */
    PERSON,
    /** Of somebody who recruits. */
    CONTACT,
    NONE;

    private static final String SOMEBODY =
            "(?:applicant|candidate|appointee|employee|postholder|worker|leaver|staffmember)";
    private static final String DETAIL =
            "(?:(?:full|first|last|sur|fore|given|family)?names?|initials|id|identifier|no|number|ref"
                    + "|reference|e?mails?|emailaddress|phone|telephone|mobile|address|postcode|dob|dateofbirth|details|gender|sex"
                    + "|ethnicity|nationality|age)";

    /** Whoever held a post: a vacancy that replaces somebody is exported with the name. */
    private static final String ONE =
            "(?:(?:previous|former|outgoing|departing|current|existing|last|new)(?:post)?(?:holder|incumbent|employee|worker)"
                    + "|postholder|incumbent|leaver|appointee)";

    private static final Pattern IDENTITIES =
            Pattern.compile("ni(?:no|number)|nationalinsurance(?:no|number|num)?|nhsnumber"
                    + "|dob|dateofbirth|birthdate|birthday|passport(?:no|number)?|(?:fore|first|given|middle|sur|last|family|maiden)names?"
                    + "|homeaddress|homepostcode|personalemail(?:address)?|personalphone|uniqueworkerid"
                    + "|(?:successful)?" + SOMEBODY + DETAIL + "|" + SOMEBODY
                    + "s(?:names|e?mails|details)|nameof(?:the)?" + SOMEBODY + "|" + ONE + "(?:names?)?");

    /** A count of them is no person; what hangs on such a name as an object or a list of objects is. */
    private static final Pattern PEOPLE = Pattern.compile("(?:successful)?" + SOMEBODY + "s?");

    private static final String REACH =
            "(?:names?|persons?|points?|e?mail|emailaddress|phones?|telephone|tel|mobile|number|details|info|jobtitle)";
    private static final Pattern CONTACTS = Pattern.compile(
            "(?:(?:advert|application|recruit(?:er|ment|ing)|hr|enquir(?:y|ies)|informal|main|vacancy)*contacts?|recruiters?"
                    + "|(?:hiring|line|recruiting|appointing|shortlisting)managers?|recruitmentteam)" + REACH + "?"
                    + "|managers?" + REACH + "|informalenquir(?:y|ies)"
                    + "|e?mail|emailaddress|telephone|telephonenumber|phone|phonenumber|mobile|fax|applyemail|sendcvto");

    static PersonalNames of(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        if (IDENTITIES.matcher(plain).matches()) {
            return IDENTITY;
        }
        if (PEOPLE.matcher(plain).matches()) {
            return PERSON;
        }
        return CONTACTS.matcher(plain).matches() ? CONTACT : NONE;
    }
}
