package io.strongroom.intake.advice;

import io.strongroom.intake.advice.Advice.Base64OfFile;
import io.strongroom.intake.advice.Advice.BrokenPem;
import io.strongroom.intake.advice.Advice.Expired;
import io.strongroom.intake.advice.Advice.ExpiresSoon;
import io.strongroom.intake.advice.Advice.KeptPrefix;
import io.strongroom.intake.advice.Advice.KeptQuotes;
import io.strongroom.intake.advice.Advice.KubeconfigNeedsFiles;
import io.strongroom.intake.advice.Advice.KubeconfigRunsProgram;
import io.strongroom.intake.advice.Advice.LockedKey;
import io.strongroom.intake.advice.Advice.MissingLineBreak;
import io.strongroom.intake.advice.Advice.OnlyBlanks;
import io.strongroom.intake.advice.Advice.OtherProvider;
import io.strongroom.intake.advice.Advice.PemOnOneLine;
import io.strongroom.intake.advice.Advice.Placeholder;
import io.strongroom.intake.advice.Advice.PublicInsteadOfPrivate;
import io.strongroom.intake.advice.Advice.ServiceAccountWithoutKey;
import io.strongroom.intake.advice.Advice.SurroundingBlanks;
import io.strongroom.intake.advice.Advice.TrailingLineBreak;
import io.strongroom.intake.advice.Advice.WrappedBase64;

import java.time.Duration;
import java.util.stream.Stream;

/// Values that come near a rule, and keep it.
final class Innocent {

    private Innocent() {}

    static Stream<Example> examples() {
        return Stream.of(
                        Example.each(OnlyBlanks.class, "KEY", "x", "\u2003x"),
                        Example.each(
                                Placeholder.class,
                                "KEY",
                                "yourself",
                                "todo-list-9",
                                "xx",
                                "a<b>c",
                                "changement",
                                "exxxample",
                                "$ecret!9",
                                "pa$$word",
                                "{\"a\": 1}"),
                        Example.each(
                                Placeholder.class,
                                "KEY",
                                "sk-" + Example.LETTERS,
                                "abc...def",
                                "https://example.com",
                                "<a>b</a>",
                                "<",
                                "[1, 2]"),
                        Example.each(
                                ServiceAccountWithoutKey.class,
                                "GCP",
                                Keys.serviceAccount(", \"private_key\": \"k\""),
                                "{\"type\": \"authorized_user\"}",
                                "{\"type\": \"service_account\""),
                        Example.each(
                                ServiceAccountWithoutKey.class,
                                "GCP",
                                "{\"a\": {\"type\": \"service_account\"}}",
                                "service_account"),
                        Example.each(
                                PublicInsteadOfPrivate.class,
                                "TLS_KEY",
                                Keys.privateKey(),
                                Keys.certificate() + Keys.privateKey()),
                        Example.each(PublicInsteadOfPrivate.class, "TLS_CERT", Keys.certificate()),
                        Example.each(
                                PublicInsteadOfPrivate.class, "JWT_PUBLIC_KEY", Keys.publicKey()),
                        Example.each(
                                PublicInsteadOfPrivate.class,
                                "AUTHORIZED_KEYS",
                                "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5 me@here"),
                        Example.each(
                                PublicInsteadOfPrivate.class,
                                "PRIVATE_CA_CERT",
                                Keys.certificate()),
                        Example.each(PublicInsteadOfPrivate.class, "MONKEY", Keys.certificate()),
                        Example.each(
                                Expired.class,
                                "CERT",
                                Keys.certificate(Duration.ofDays(1)),
                                Keys.certificate() + Keys.certificate(Duration.ofDays(-1))),
                        Example.each(
                                Expired.class,
                                "TOKEN",
                                Keys.token("{\"sub\":\"me\"}"),
                                Keys.token("{\"exp\":1e99}"),
                                Keys.token("{\"exp\":\"NaN\"}"),
                                Keys.token("{\"exp\":{}}"),
                                "a.b.c",
                                "eyJ.eyJ.x",
                                Keys.token("{\"exp\":1}") + ".more",
                                Keys.token("{\"exp\":1}").replace('.', ' ')),
                        Example.each(
                                ExpiresSoon.class,
                                "TOKEN",
                                Keys.tokenUntil(Duration.ofDays(30).plusSeconds(1)),
                                Keys.tokenUntil(Duration.ZERO)),
                        Example.each(
                                ExpiresSoon.class,
                                "CERT",
                                Keys.certificate(Duration.ofDays(31)),
                                Keys.pem("CERTIFICATE", new byte[20])),
                        Example.each(
                                BrokenPem.class,
                                "CERT",
                                Keys.certificate(),
                                Keys.certificate() + Keys.privateKey(),
                                Keys.certificate().replace("\n", "\r\n"),
                                "Bag Attributes\n" + Keys.certificate() + "\n\n"),
                        Example.each(
                                BrokenPem.class,
                                "KEY",
                                Example.lines(
                                        "-----BEGIN PGP PRIVATE KEY BLOCK-----",
                                        "Version: 1",
                                        "",
                                        "abcd",
                                        "=zzzz",
                                        "-----END PGP PRIVATE KEY BLOCK-----"),
                                "-----BEGIN",
                                "-----BEGIN -----\nx",
                                "ca: |\n  -----BEGIN A-----\n"),
                        Example.each(
                                PemOnOneLine.class,
                                "GCP",
                                Keys.serviceAccount(
                                        ", \"private_key\": \"-----BEGIN PRIVATE"
                                            + " KEY-----\\nAAAA\\n-----END PRIVATE KEY-----\\n\""),
                                Keys.certificate(),
                                "-----BEGIN A----- AAAA",
                                "-----BEGIN \\n\\n",
                                "a\\nb"),
                        Example.each(
                                Base64OfFile.class,
                                "KUBECONFIG_B64",
                                Keys.base64(Keys.kubeconfig("", "token: t"))),
                        Example.each(
                                Base64OfFile.class,
                                "KEY",
                                Keys.base64(
                                        "{\"a\": \"account\", \"t\": \"tunnel\", \"s\":"
                                                + " \"secret\"}"),
                                Keys.base64(
                                        "just a long passphrase that somebody encoded for once"),
                                Keys.certificate()),
                        Example.each(
                                KeptPrefix.class,
                                "TOKEN",
                                "Bearer of bad news",
                                "Tokenize1234",
                                "Bearer short",
                                "Token Economics",
                                "OTHER=abc",
                                "a TOKEN=b",
                                "TOKEN="),
                        Example.each(KeptPrefix.class, "AUTH_HEADER", "Bearer " + Example.LETTERS),
                        Example.each(
                                KeptQuotes.class,
                                "KEY",
                                "\"a\" or \"b\"",
                                "\"a",
                                "it's",
                                "''",
                                "\"a'",
                                "\u201Da\u201C",
                                "'it's'"),
                        Example.each(
                                TrailingLineBreak.class,
                                "KEY",
                                "secret",
                                "\nsecret",
                                "two\nlines\n",
                                Keys.privateKey()),
                        Example.each(
                                SurroundingBlanks.class,
                                "KEY",
                                "se cret",
                                "secret\n",
                                "  indented:\n    twice\n",
                                "se\u00A0cret",
                                "\n" + Keys.certificate()),
                        Example.each(
                                OtherProvider.class,
                                "OPENAI_API_KEY",
                                "sk-proj-" + Example.LETTERS,
                                "sk-" + Example.LETTERS,
                                "sk-or-v1-" + Example.LETTERS,
                                "hf_short",
                                "my hf_" + Example.LETTERS),
                        Example.each(
                                OtherProvider.class,
                                "HF_GITHUB_SYNC",
                                "hf_" + Example.LETTERS,
                                "ghp_" + Example.LETTERS),
                        Example.each(
                                OtherProvider.class,
                                "NPM_TOKEN",
                                "npm_" + Example.LETTERS,
                                "ghp_" + Example.LETTERS,
                                "glpat-" + Example.LETTERS),
                        Example.each(
                                OtherProvider.class,
                                "GITHUB_TOKEN",
                                "0123456789abcdef0123456789abcdef01234567"),
                        Example.each(
                                OtherProvider.class,
                                "DEEPSEEK_API_KEY",
                                "sk-proj-" + Example.LETTERS),
                        Example.each(OtherProvider.class, "SHF_TOKEN", "ghp_" + Example.LETTERS),
                        Example.each(
                                LockedKey.class,
                                "SSH_KEY",
                                Keys.openSsh("none"),
                                Keys.privateKey(),
                                "PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\n"),
                        Example.each(
                                KubeconfigNeedsFiles.class,
                                "KUBECONFIG",
                                Keys.kubeconfig(
                                        "certificate-authority-data: AAAA",
                                        "client-key-data: AAAA"),
                                Keys.kubeconfig("", "{client-key: k, client-key-data: AAAA}"),
                                Keys.kubeconfig("", "client-key: ''"),
                                "apiVersion: v1\nkind: Config\nusers: all\nclient-key: k"),
                        Example.each(
                                KubeconfigRunsProgram.class,
                                "KUBECONFIG",
                                Keys.kubeconfig("", "token: exec"),
                                """
                                apiVersion: v1
                                kind: ConfigMap
                                users:
                                - user: {exec: {command: a}}
                                """),
                        Example.each(
                                MissingLineBreak.class,
                                "SSH_KEY",
                                Keys.openSsh("none"),
                                Keys.privateKey().strip()),
                        Example.each(
                                WrappedBase64.class,
                                "BLOB",
                                Keys.base64("x".repeat(200)),
                                "abc\ndef",
                                Keys.wrapped(new byte[90], 40),
                                "a b".repeat(30),
                                Keys.certificate(),
                                "A".repeat(76) + "\n" + "A".repeat(77),
                                "A".repeat(76) + "\nAAAA\nAAAA",
                                "A".repeat(76) + "\n*"))
                .flatMap(examples -> examples);
    }
}
