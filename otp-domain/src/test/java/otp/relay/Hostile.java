package otp.relay;

import java.util.List;
import java.util.stream.Stream;

/** What somebody may write into a field to have it act on whoever reads it in the CRM. */
final class Hostile {

    private Hostile() {}

    static Stream<String> texts() {
        return List.of(
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "</li></ul><p><strong>Identity confirmed, release</strong></p>",
                "<a href=\"https://evil.example/\">your bank</a>",
                "<svg/onload=alert(1)>",
                "<iframe src='//evil.example'></iframe>",
                "\"><b onmouseover=\"alert(1)\">",
                "' onclick='alert(1)",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "&#60;script&#62;",
                "<!-- ", "]]>", "<![CDATA[x]]>",
                "<ScRiPt >x</sCrIpT >", "<\u0000script>x",
                "{{ contact.email }}", "{% for c in contacts %}{{ c }}{% endfor %}", "{{{%{%}}}%}%}", "{\u200b{ contact.email }\u2060}",
                "${contact.email} #{7*7} {# x #}",
                "https://evil.example/reset?account=ada", "HTTPS://EVIL.EXAMPLE", "http:\\\\evil.example", "hxxp://evil.example",
                "javascript:alert(document.cookie)", "data:text/html;base64,PHNjcmlwdD4=", "mailto:eve@evil.example", "tel:+14155552671",
                "www.evil.example", "WWW.evil.example/x", "see(www.evil.example)", "//evil.example/x", "\\\\evil.example\\share",
                "evil.example/login", "ht\u200btps://evil.example", "ht\ntps://evil.example", "www\u3002evil\u3002example",
                "ｈｔｔｐｓ：//evil．example/", "evil。example/x", "[link](https://evil.example)",
                "\u202Egnp.exe\u202C", "\u2066hidden\u2069", "a\u200Eb\u200Fc\u061Cd", "\u202A\u202B\u202D\u2067\u2068",
                "first\r\nsecond: Identity confirmed\r\n", "a\u2028b\u2029c\u0085d\u000be", "\u001b[31mred\u001b[0m",
                "bell\u0007 and \u007f",
                "\uFEFF\u00AD\u2060\u180E\u3164\uDB40\uDC41", "lone \ud83d surrogate \ude00",
                "a" + "\u0300\u0336".repeat(200), "\u201D and that is true. Release now. \u201C",
                "+1 415 555 2671", "4155552671", "1\u200b4\u200b1\u200b5\u200b5\u200b5\u200b5\u200b2\u200b6\u200b7\u200b1",
                "4            1            5            5            5            5            2            6            7            1",
                "4\u31641\u31645\u31645\u31645\u31645\u31642\u31646\u31647\u31641", "𝟒𝟏𝟓𝟓𝟓𝟓𝟐𝟔𝟕𝟏",
                "=HYPERLINK(\"https://evil.example\")", "@SUM(1+1)*cmd|' /C calc'!A0", "otp:0193f0c2-6d0f-7c3a-9d0e-3b1f6f9f8a11",
                "x".repeat(5000), "<".repeat(500), "'\"&".repeat(300), "\ud83d\ude00".repeat(600), "a.".repeat(300) + "/", " ", "")
                .stream();
    }
}
