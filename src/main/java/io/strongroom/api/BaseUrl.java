package io.strongroom.api;

import okhttp3.HttpUrl;

import org.jspecify.annotations.Nullable;

import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a server is: scheme, host and port, nothing else. `https` to anywhere; plain `http` only
/// to this machine: a literal loopback address (`127.0.0.0/8`, `::1`) or the name `localhost`,
/// which the client then looks up to loopback addresses alone.
///
/// @param uri for example `https://api.primeintellect.ai`, without path, query or user; in lower
///   case, without the scheme's own port
public record BaseUrl(URI uri) {

    private static final Pattern SHAPE = Pattern.compile("(?i)(https?)://([^/]*)(.*)");
    private static final Set<String> PATHS = Set.of("", "/", "/api/v1", "/api/v1/");
    private static final Pattern HOST_AND_PORT =
            Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^:\\[\\]]+)(?::([0-9]{1,5}))?");
    private static final Pattern NAME =
            Pattern.compile(
                    "(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(.*\\.)?([0-9]+|0x[0-9a-f]*)");
    private static final Pattern IPV4 =
            Pattern.compile(
                    "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])){3}");

    private static final String ASCII_ONLY =
            "The address may only hold visible ASCII characters; write other letters as xn--….";

    /// The hosted API.
    public static final BaseUrl HOSTED = parse("https://api.primeintellect.ai");

    /// @throws IllegalArgumentException if the address is not as [#parse(String)] makes it
    public BaseUrl {
        if (!canonical(uri.toString()).equals(uri.toString())) {
            throw new IllegalArgumentException("The address has more than scheme, host and port.");
        }
    }

    /// Judges an address as people write it in settings. Blanks around it, a trailing `/`,
    /// `/api/v1` or `/api/v1/`, and the dot that may end a host's name are dropped. A host is a
    /// name in ASCII letters (`xn--…` for others, so that no look-alike letter passes), four
    /// decimal numbers, or an IPv6 address in brackets.
    ///
    /// @throws IllegalArgumentException if it is not an address a key may be sent to; the message
    ///   says why, is fit to show and quotes nothing
    public static BaseUrl parse(String text) {
        return new BaseUrl(URI.create(canonical(text.strip())));
    }

    HttpUrl httpUrl() {
        return HttpUrl.get(uri.toString());
    }

    private static String canonical(String text) {
        require(text.chars().allMatch(unit -> unit > ' ' && unit < 0x7f), ASCII_ONLY);
        require(!text.contains("@"), "The address must not hold a user name or password.");
        require(!text.contains("?") && !text.contains("#"), "The address must not hold ? or #.");
        Matcher shape = SHAPE.matcher(text);
        require(shape.matches(), "The address must begin with https://.");
        require(
                PATHS.contains(shape.group(3)),
                "The address must end after the host and port, or in /api/v1.");
        Matcher authority = HOST_AND_PORT.matcher(shape.group(2));
        require(authority.matches(), "The address needs a host, and a port only as a number.");
        String scheme = shape.group(1).toLowerCase(Locale.ROOT);
        String host = host(authority.group(1).toLowerCase(Locale.ROOT));
        require(
                scheme.equals("https") || isLoopback(host),
                "Plain http is only for this machine; write https://.");
        return scheme + "://" + host + port(scheme, authority.group(2));
    }

    private static String host(String host) {
        if (host.startsWith("[")) {
            return ipv6(host);
        }
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        require(NAME.matcher(name).matches(), "The host's name is not one.");
        require(
                !ENDS_IN_NUMBER.matcher(name).matches() || IPV4.matcher(name).matches(),
                "An IP address is four numbers from 0 to 255.");
        require(!name.equals("0.0.0.0"), "0.0.0.0 is no server's address.");
        return name;
    }

    /// An address that hides an IPv4 one (`::ffff:…`) is refused: write the IPv4 address.
    private static String ipv6(String bracketed) {
        String literal = bracketed.substring(1, bracketed.length() - 1);
        InetAddress address;
        try {
            address = InetAddress.ofLiteral(literal);
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException("The IPv6 address is not one.");
        }
        require(
                address.getAddress().length == 16 && !literal.contains("."),
                "Write an IPv4 address as four numbers.");
        require(!address.isAnyLocalAddress(), ":: is no server's address.");
        return "[" + HttpUrl.get("http://" + bracketed).host() + "]";
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost")
                || host.equals("[::1]")
                || (IPV4.matcher(host).matches() && host.startsWith("127."));
    }

    /// The port with its colon, or nothing for the scheme's own.
    private static String port(String scheme, @Nullable String digits) {
        if (digits == null) {
            return "";
        }
        int port = Integer.parseInt(digits);
        require(port >= 1 && port <= 65_535, "A port is a number from 1 to 65535.");
        return port == HttpUrl.defaultPort(scheme) ? "" : ":" + port;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
