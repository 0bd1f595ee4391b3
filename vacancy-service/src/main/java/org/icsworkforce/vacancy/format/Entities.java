package org.icsworkforce.vacancy.format;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** References and tags of HTML in texts that are none: job boards export what they show. */
final class Entities {

    private static final Pattern REFERENCE = Pattern.compile("&(#\\d{1,6}|#[xX][0-9A-Fa-f]{1,5}|[A-Za-z]{2,8});");
    private static final Pattern TAG = Pattern.compile(
            "(?i)</?(?:b|i|u|em|strong|small|sup|sub|font|span|p|br|div|h[1-6]|ul|ol|li|a)(?:\\s[^<>]*)?/?>");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int HEX = 16;

    /** Those that English adverts hold; others stay as they are. */
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("hellip", "…"),
            Map.entry("bull", "•"),
            Map.entry("pound", "£"),
            Map.entry("euro", "€"),
            Map.entry("eacute", "é"),
            Map.entry("egrave", "è"));

    private Entities() {}

    static String read(String text) {
        String shown = text.indexOf('&') < 0
                ? text
                : REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found)));
        if (shown.indexOf('<') < 0) {
            return shown;
        }
        String bare = TAG.matcher(shown).replaceAll(" ");
        return bare.equals(shown) ? shown : SPACE.matcher(bare.strip()).replaceAll(" ");
    }

    private static String character(MatchResult found) {
        String name = found.group(1);
        if (name.charAt(0) != '#') {
            return NAMED.getOrDefault(name, found.group());
        }
        int code = Character.isDigit(name.charAt(1))
                ? Integer.parseInt(name.substring(1))
                : Integer.parseInt(name.substring(2), HEX);
        return Character.isDefined(code) && !Character.isISOControl(code) && (code < 0xD800 || code > 0xDFFF)
                ? Character.toString(code)
                : found.group();
    }
}
