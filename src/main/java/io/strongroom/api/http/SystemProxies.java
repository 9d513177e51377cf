package io.strongroom.api.http;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// The way to a server that the system wants: the proxy of `https_proxy`, or else `all_proxy`,
/// unless `no_proxy` names the host, all in lower or upper case as curl reads them; where none of
/// the first two is set, whatever the desktop is set to. This machine is reached directly.
public final class SystemProxies extends ProxySelector {

    private static final Logger LOG = LoggerFactory.getLogger(SystemProxies.class);
    private static final Pattern LIST_BREAK = Pattern.compile("[,\\s]+");
    private static final int SOCKS_PORT = 1080;
    private static final int HTTP_PORT = 80;

    private final Map<String, String> environment;
    private final Supplier<ProxySelector> desktop;

    /// @param environment variables by name
    /// @param desktop what the desktop is set to; asked for only where the environment says nothing
    public SystemProxies(Map<String, String> environment, Supplier<ProxySelector> desktop) {
        this.environment = environment;
        this.desktop = desktop;
    }

    /// Of this process. Asking the desktop loads its library, so that is left to the first
    /// connection that needs to know.
    static SystemProxies ofThisProcess() {
        return new SystemProxies(System.getenv(), SystemProxies::desktop);
    }

    private static ProxySelector desktop() {
        // Read once, when the JDK's selector is first asked for: no one here asks before this.
        System.setProperty("java.net.useSystemProxies", "true");
        return Optional.ofNullable(ProxySelector.getDefault())
                .orElseGet(() -> ProxySelector.of(null));
    }

    @Override
    public List<Proxy> select(URI server) {
        String host = host(server);
        if (isThisMachine(host)) {
            return List.of(Proxy.NO_PROXY);
        }
        Optional<String> said = variable("https_proxy").or(() -> variable("all_proxy"));
        if (said.isEmpty()) {
            return desktop.get().select(server);
        }
        return List.of(isExempt(host) ? Proxy.NO_PROXY : proxy(said.get()));
    }

    @Override
    public void connectFailed(URI server, SocketAddress proxy, IOException failure) {
        // The call fails, and says that the server cannot be reached.
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(text -> !text.isBlank())
                .or(() -> Optional.ofNullable(environment.get(name.toUpperCase(Locale.ROOT))))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private boolean isExempt(String host) {
        for (String entry : LIST_BREAK.split(variable("no_proxy").orElse(""), -1)) {
            String suffix = entry.toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", "");
            if (entry.equals("*")
                    || (!suffix.isEmpty()
                            && (host.equals(suffix) || host.endsWith("." + suffix)))) {
                return true;
            }
        }
        return false;
    }

    /// A proxy that is meant and cannot be read is not passed by: it is one that nobody reaches.
    private static Proxy proxy(String text) {
        try {
            URI address = new URI(text.contains("://") ? text : "http://" + text);
            String host = address.getHost();
            if (host != null) {
                return switch (String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT)) {
                    case "socks", "socks5", "socks5h" ->
                            proxy(Proxy.Type.SOCKS, host, address.getPort(), SOCKS_PORT);
                    case "http" -> proxy(Proxy.Type.HTTP, host, address.getPort(), HTTP_PORT);
                    default -> unusable();
                };
            }
        } catch (URISyntaxException _) {
            return unusable();
        }
        return unusable();
    }

    private static Proxy proxy(Proxy.Type type, String host, int port, int usualPort) {
        return new Proxy(
                type, InetSocketAddress.createUnresolved(host, port < 0 ? usualPort : port));
    }

    private static Proxy unusable() {
        LOG.warn("the proxy of the environment is not http://host:port or socks5://host:port");
        return proxy(Proxy.Type.HTTP, "unusable.invalid", -1, HTTP_PORT);
    }

    private static String host(URI server) {
        @Nullable String host = server.getHost();
        return host == null ? "" : host.toLowerCase(Locale.ROOT);
    }

    private static boolean isThisMachine(String host) {
        return host.equals("localhost") || host.equals("[::1]") || host.startsWith("127.");
    }
}
