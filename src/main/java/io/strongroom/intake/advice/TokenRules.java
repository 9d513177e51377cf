package io.strongroom.intake.advice;

import io.strongroom.intake.advice.Advice.Dated;
import io.strongroom.intake.recognition.format.JsonWebToken;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// What can be told of a value that is one word: that it stands for another, whose token it is, and
/// when it ends.
final class TokenRules {

    /// Longest text that stands for another, in characters.
    private static final int LONGEST_PLACEHOLDER = 200;

    private static final Pattern PLACEHOLDER =
            Pattern.compile(
                    """
                    (?ix)
                    (?: change | replace ) [-_\\x20]? (?: me | this | it ) [!.]*+
                    | to-?do | tbd | fix-?me | placeholder | dummy | example | null | none | nil
                    | undefined | n/a | "" | ''
                    | your (?: [-_\\x20] .++ | (?: api | access | secret | token | key | password ) .*+ )
                    | (?: insert | enter | put | add | paste ) [-_\\x20] .*+ (?<= [-_\\x20] here )
                    | < [^<>\\n]++ >
                    | \\$ \\{ [^{}\\n]++ \\} | \\{\\{ [^{}\\n]++ \\}\\}
                    | \\$ [a-z_] \\w*+
                    | (?: \\w{1,12} [-_] ){0,3} (?: x{3,}+ | \\*{3,}+ | \\.{3} | [\u2022\u00B7\u2026]++ )
                    """);

    /// What a page shows of a token it will not show again.
    private static final Pattern MASKED =
            Pattern.compile(
                    "[A-Za-z0-9]{1,12}[-_][\\w-]*+(?:\\.{3}|\u2026|\\*{3,}+|\u2022++)[\\w-]*+");

    private static final Pattern AWS_EXAMPLE = Pattern.compile("[A-Za-z0-9/+]*EXAMPLE(?:KEY)?");

    private TokenRules() {}

    static void placeholder(Examined value, Consumer<Advice> found) {
        String core = value.core();
        if (core.length() <= LONGEST_PLACEHOLDER
                && (PLACEHOLDER.matcher(core).matches()
                        || MASKED.matcher(core).matches()
                        || (value.named("AWS") && AWS_EXAMPLE.matcher(core).matches()))) {
            found.accept(new Advice.Placeholder());
        }
    }

    static void examine(Examined value, Consumer<Advice> found) {
        JsonWebToken.read(value.core())
                .flatMap(JsonWebToken::expiry)
                .flatMap(end -> value.ending(Dated.TOKEN, end))
                .ifPresent(found);
        otherProvider(value).ifPresent(found);
    }

    private static Optional<Advice> otherProvider(Examined value) {
        List<Provider> named = Provider.named(value.words());
        if (named.isEmpty()) {
            return Optional.empty();
        }
        return Provider.ofToken(value.core())
                .filter(found ->
                        named.stream().noneMatch(it -> it == found || it.takesTokensOf(found)))
                .filter(found -> found.isDistinct() || named.stream().allMatch(Provider::isStrict))
                .map(found ->
                        new Advice.OtherProvider(found, named.getFirst(), found.isDistinct()));
    }
}
