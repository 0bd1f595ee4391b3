package org.icsworkforce.vacancy.feed;

/** What a vendor exports, with columns of its own; and rows of the suite's own format. */
final class OddFile {

    private OddFile() {}

    static final String VENDOR = """
            "format":"CSV","columns":{"Ref":"reference","Trust":"organisation","Title":"title","Group":"staffGroup",
            "Posts":"posts","FTE":"wte","State":"status","Closing":"milestones.closesOn","Salary":"pay.text"}""";

    static final String HEADER = "Ref;Trust;Title;Group;Posts;FTE;State;Closing;Salary\n";

    private static final String ROW = """
            {"reference":"%s","organisation":"RVV","title":"Nurse","staffGroup":"03","posts":1,"wte":1,"status":"OPEN"%s}""";

    static String row(String reference, String rest) {
        return ROW.formatted(reference, rest);
    }
}
