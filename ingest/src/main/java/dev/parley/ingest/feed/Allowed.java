package dev.parley.ingest.feed;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What may stay in a publisher's markup: elements and attributes that show text and pictures and do nothing. */
final class Allowed {
    static final Set<String> VOID = Set.of(
            "area",
            "base",
            "basefont",
            "br",
            "col",
            "embed",
            "frame",
            "hr",
            "img",
            "input",
            "keygen",
            "link",
            "meta",
            "param",
            "source",
            "track",
            "wbr");

    /** Elements whose content is no text for a reader. */
    static final Set<String> SWALLOWED = Set.of("script", "style", "applet", "template");

    static final Set<String> LINKS =
            Set.of("href", "src", "cite", "longdesc", "background", "action", "poster", "xlink:href", "usemap", "data");

    private static final Set<String> HTML = Set.of(
            ("a abbr acronym address area article aside audio b big blockquote br button canvas caption center cite code col "
                            + "colgroup command datagrid datalist dd del details dfn dialog dir div dl dt em fieldset "
                            + "figcaption figure footer font form h1 h2 h3 h4 h5 h6 header hr i img input ins kbd label legend "
                            + "li m map mark menu meter multicol nav nextid noscript ol optgroup option output p picture pre "
                            + "progress q rp rt ruby s samp section select small sound source spacer span strike strong sub "
                            + "sup summary table tbody td textarea tfoot th thead time tr tt u ul var video wbr")
                    .split(" ", -1));
    private static final Set<String> HTML_ATTRIBUTES = Set.of(
            ("abbr accept accept-charset accesskey action align alt aria-hidden aria-label autocomplete axis background balance "
                            + "bgcolor border bordercolor cellpadding cellspacing char charoff charset checked cite class clear "
                            + "color cols colspan compact content controls coords datetime default dir disabled enctype "
                            + "face for frame headers height href hreflang hspace id ismap label lang loop "
                            + "loopcount longdesc maxlength media method multiple name nohref noshade nowrap poster "
                            + "preload prompt readonly rel rev rowspan rules scope selected shape size span src "
                            + "start step summary tabindex target title type usemap valign value vspace width "
                            + "wrap xml:lang")
                    .split(" ", -1));
    private static final Map<String, String> FOREIGN = byLower(
            "a animate animateColor animateMotion animateTransform circle defs desc ellipse foreignObject font-face g glyph "
                    + "hkern line linearGradient marker metadata missing-glyph mpath path polygon polyline radialGradient rect "
                    + "set stop svg switch text title tspan use annotation annotation-xml maction math merror mfenced mfrac mi "
                    + "mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow mspace msqrt mstyle msub msubsup msup "
                    + "mtable mtd mtext mtr munder munderover none semantics");
    private static final Map<String, String> FOREIGN_ATTRIBUTES = byLower(
            "accent-height actuate additive alphabetic arabic-form ascent attributeName attributeType baseProfile bbox begin "
                    + "by calcMode cap-height class clip-path clip-rule color color-rendering content cx cy d descent display "
                    + "dur dx dy end fill fill-opacity fill-rule font-family font-size font-stretch font-style font-variant "
                    + "font-weight from fx fy g1 g2 glyph-name gradientUnits hanging height horiz-adv-x horiz-origin-x id "
                    + "ideographic k keyPoints keySplines keyTimes lang marker-end marker-mid marker-start markerHeight "
                    + "markerUnits markerWidth mathematical max min name offset opacity orient origin overline-position "
                    + "overline-thickness panose-1 path pathLength points preserveAspectRatio r refX refY repeatCount "
                    + "repeatDur requiredExtensions requiredFeatures restart rotate rx ry slope stemh stemv stop-color "
                    + "stop-opacity strikethrough-position strikethrough-thickness stroke stroke-dasharray stroke-dashoffset "
                    + "stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width systemLanguage target "
                    + "text-anchor to transform type u1 u2 underline-position underline-thickness unicode unicode-range "
                    + "units-per-em values version viewBox visibility width widths x x-height x1 x2 xlink:actuate "
                    + "xlink:arcrole xlink:href xlink:role xlink:show xlink:title xlink:type xml:base xml:lang xml:space "
                    + "y y1 y2 zoomAndPan accent align columnalign columnlines columnspacing columnspan definitionURL depth "
                    + "displaystyle encoding fence fontstyle fontweight frame linethickness lspace mathbackground mathcolor "
                    + "mathvariant maxsize minsize open close rowalign rowlines rowspacing rowspan rspace scriptlevel "
                    + "selection separator separators stretchy symmetric");

    private Allowed() {}

    /** The element's proper name; absent where it must go. */
    static @Nullable String element(String raw, boolean foreign) {
        String name = raw.toLowerCase(Locale.ROOT);
        int colon = name.indexOf(':');
        String local = colon < 0 ? name : name.substring(colon + 1);
        if (foreign && FOREIGN.containsKey(local)) {
            return FOREIGN.get(local);
        }
        return HTML.contains(name) ? name : null;
    }

    /** The attribute's proper name; absent where it must go. */
    static @Nullable String attribute(String raw, boolean foreign) {
        String name = raw.toLowerCase(Locale.ROOT);
        if (foreign && FOREIGN_ATTRIBUTES.containsKey(name)) {
            return FOREIGN_ATTRIBUTES.get(name);
        }
        return HTML_ATTRIBUTES.contains(name) ? name : null;
    }

    static String namespace(String root) {
        return root.equals("svg") ? "http://www.w3.org/2000/svg" : "http://www.w3.org/1998/Math/MathML";
    }

    /** Whether following the link can only fetch or write a letter. */
    static boolean harmlessLink(String link) {
        String plain = link.replaceAll("[\\s\\p{Cntrl}]", "").toLowerCase(Locale.ROOT);
        int colon = plain.indexOf(':');
        int other = indexOfAny(plain, "/?#");
        if (colon < 0 || (other >= 0 && other < colon)) {
            return true;
        }
        String scheme = plain.substring(0, colon);
        return !Set.of("javascript", "vbscript", "data", "file", "blob", "jar", "view-source")
                .contains(scheme);
    }

    private static int indexOfAny(String text, String chars) {
        for (int i = 0; i < text.length(); i++) {
            if (chars.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static Map<String, String> byLower(String names) {
        Map<String, String> map = new TreeMap<>();
        for (String name : names.split(" ", -1)) {
            map.put(name.toLowerCase(Locale.ROOT), name);
        }
        return map;
    }
}
