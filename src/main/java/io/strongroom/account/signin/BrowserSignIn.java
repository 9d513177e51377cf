package io.strongroom.account.signin;

import io.strongroom.api.ApiException;
import io.strongroom.api.SignInClient;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/// One sign-in with the browser, from the code to the key. It blocks until it ends, so run it on a
/// background thread; interrupting that thread, or closing the client, cancels it.
public final class BrowserSignIn {

    /// The provider's page on which a code is confirmed.
    public static final URI PROVIDER_PAGE =
            URI.create("https://app.primeintellect.ai/dashboard/tokens/challenge");

    /// How long to wait between two questions.
    static final Duration PAUSE = Duration.ofSeconds(5);

    /// The most questions: half an hour of them, should a server never say that a code has expired.
    static final int MOST_QUESTIONS = 360;

    private final SignInClient client;
    private final URI page;
    private final Consumer<URI> browser;
    private final Pause pause;

    /// @param client speaks to the server; closed by its owner
    /// @param page where codes are confirmed
    /// @param browser opens a page; that it does not is no failure, as the link is shown
    /// @param pause lets time pass
    public BrowserSignIn(SignInClient client, URI page, Consumer<URI> browser, Pause pause) {
        this.client = client;
        this.page = page;
        this.browser = browser;
        this.pause = pause;
    }

    /// Lets time pass.
    @FunctionalInterface
    public interface Pause {
        /// Returns once the time has passed.
        void take(Duration time) throws InterruptedException;
    }

    /// Signs in.
    ///
    /// @param told hears of each state on the way, on this thread; not of the end
    /// @return how it ended
    public SignInState.End run(Consumer<SignInState> told) {
        told.accept(new SignInState.Beginning());
        SignInKeys keys = SignInKeys.make();
        SignInClient.Challenge challenge;
        try {
            challenge = client.begin(keys.publicPem());
        } catch (ApiException failure) {
            return end(failure);
        }
        URI link = URI.create(page + "?code=" + challenge.code());
        told.accept(new SignInState.Waiting(challenge.code(), link, Optional.empty()));
        browser.accept(link);
        return await(challenge, keys, link, told);
    }

    private SignInState.End await(
            SignInClient.Challenge challenge,
            SignInKeys keys,
            URI link,
            Consumer<SignInState> told) {
        Duration wait = PAUSE;
        boolean troubled = false;
        for (int question = 0; question < MOST_QUESTIONS; question++) {
            try {
                pause.take(wait);
                wait = PAUSE;
                Optional<String> result = client.result(challenge);
                if (result.isPresent()) {
                    return keys.decrypt(result.get())
                            .<SignInState.End>map(SignInState.SignedIn::new)
                            .orElseGet(SignInState.Unreadable::new);
                }
                if (troubled) {
                    troubled = false;
                    told.accept(waiting(challenge, link, Optional.empty()));
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return new SignInState.Cancelled();
            } catch (ApiException failure) {
                if (failure instanceof ApiException.NotFound) {
                    return new SignInState.Expired();
                }
                if (!passes(failure)) {
                    return end(failure);
                }
                wait = waitAfter(failure);
                troubled = true;
                told.accept(waiting(challenge, link, Optional.of(failure)));
            }
        }
        return new SignInState.Expired();
    }

    private static SignInState waiting(
            SignInClient.Challenge challenge, URI link, Optional<ApiException> trouble) {
        return new SignInState.Waiting(challenge.code(), link, trouble);
    }

    /// A fault of the network or a server that stumbles may be gone the next time.
    private static boolean passes(ApiException failure) {
        return failure instanceof ApiException.ServerFault
                || failure instanceof ApiException.RateLimited
                || (failure instanceof ApiException.Unreachable unreachable
                        && !unreachable.reason().isAboutTrust());
    }

    private static Duration waitAfter(ApiException failure) {
        return failure instanceof ApiException.RateLimited limited
                        && limited.pause().compareTo(PAUSE) > 0
                ? limited.pause()
                : PAUSE;
    }

    private static SignInState.End end(ApiException failure) {
        return failure instanceof ApiException.Cancelled
                ? new SignInState.Cancelled()
                : new SignInState.Refused(failure);
    }
}
