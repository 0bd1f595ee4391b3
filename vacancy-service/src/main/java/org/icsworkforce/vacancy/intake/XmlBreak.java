package org.icsworkforce.vacancy.intake;

import java.io.CharConversionException;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;

/** Why a document cannot be read on, told without any of its content. */
enum XmlBreak {
    ENTITY(
            "An entity is used that XML does not have, such as &nbsp; of HTML: write the character itself or its number.",
            "was referenced, but not declared"),
    AMPERSAND(
            "An ampersand stands by itself: write &amp;.",
            "must immediately follow the '&'",
            "must end with the ';' delimiter"),
    VERSION("The version of XML that the document declares is none: declare 1.0.", "XML version"),
    NO_ENCODING(
            "The document declares an encoding of a name that is not known here: declare UTF-8, or the one that it has,"
                    + " such as windows-1252.",
            "is not supported",
            "Invalid encoding name"),
    ENCODING(
            "A character is not in the encoding that the document declares, which is UTF-8 when it declares none: declare"
                    + " the one that it has, such as windows-1252.",
            "Invalid byte",
            "encoding"),
    NOT_CLOSED(
            "An element is not closed, or the document ends too early.",
            "matching end-tag",
            "must start and end within the same entity",
            "Premature end of file"),
    PREFIX("A prefix has no namespace: declare it with xmlns.", "ElementPrefixUnbound", "is not bound"),
    OUTSIDE(
            "Something stands before or behind the document's only element; a declaration stands at the very beginning.",
            "in prolog",
            "in trailing section",
            "following the root element",
            "matching \"[xX][mM][lL]\""),
    LESS_THAN("A < stands within a text: write &lt;.", "must consist of well-formed character data"),
    CHARACTER("A character is none that XML allows.", "invalid XML character", "Character reference"),
    OTHER("The XML is broken here.");

    private final String told;
    private final String[] signs;

    /** @param signs of it in the message of the platform's reader */
    XmlBreak(String told, String... signs) {
        this.told = told;
        this.signs = signs;
    }

    static XmlBreak of(XMLStreamException failure) {
        if (failure.getNestedException() instanceof CharConversionException) {
            return ENCODING;
        }
        String message = String.valueOf(failure.getMessage());
        return Stream.of(values())
                .filter(reason -> Stream.of(reason.signs).anyMatch(message::contains))
                .findFirst()
                .orElse(OTHER);
    }

    String told() {
        return told;
    }
}
