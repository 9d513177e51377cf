// Files written by hand: [name, text]. Each is small and about one thing.

const PEM = [
  '-----BEGIN RSA PRIVATE KEY-----',
  'bm90IGEga2V5LCBub3QgYSBrZXksIG5vdCBhIGtleSwgbm90IGEga2V5LCBub3Qg',
  'YSBrZXksIG5vdCBhIGtleQ==',
  '-----END RSA PRIVATE KEY-----'
]

const SERVICE_ACCOUNT = '{"type":"service_account","project_id":"p-1","private_key":"-----BEGIN\\nabc\\n-----END"}'

const lines = (...parts) => parts.join('\n')

export const written = [
  // Plain files as people have them.
  ['empty file', ''],
  ['only a line break', '\n'],
  ['only a byte order mark', '\uFEFF'],
  ['one assignment without a line break', 'OPENAI_API_KEY=sk-proj-abc123'],
  ['one assignment', 'OPENAI_API_KEY=sk-proj-abc123\n'],
  ['assignments and comments', lines('# keys', 'A=1', '', '# more', 'B=2', '   # indented', 'C=3', '')],
  ['a web project', lines('NODE_ENV=production', 'PORT=3000', 'DATABASE_URL=postgres://u:p@db:5432/app?ssl=true', 'SESSION_SECRET="s3cr3t with blanks"', '')],
  ['a training job', lines('HF_TOKEN=hf_abcdefghijkl', 'WANDB_API_KEY=0123456789abcdef', "RUN_NAME='first run'", 'export CUDA_VISIBLE_DEVICES=0,1', '')],
  ['export lines', lines('export A=1', 'export   B = 2', '\texport\tC="3"', 'export D: 4')],
  ['export as a key', lines('export=1', 'exportA=2', 'export =3')],
  ['export alone and twice', lines('export', 'export A', 'export export=1', 'export export A=1', 'B=2')],

  // Signs.
  ['blanks around the sign', lines('A =1', 'B= 2', 'C = 3', 'D\t=\t4')],
  ['colon', lines('A: 1', 'B:  2', 'C:3', 'D : 4', 'E:\t5', 'F: g: h')],
  ['colon with quotes', lines('A: "1"', "B: '2' # c", 'C: `3`')],
  ['signs in values', lines('A==', 'B=b=c', 'C=YWJjZA==', 'D= = ', 'E==b')],
  ['colon and sign', lines('A:=1', 'A: =2', 'B=:3')],
  ['plus sign', lines('A+=1', 'B=+2')],

  // Keys.
  ['keys of every kind', lines('a=1', 'a.b=2', 'my-key=3', '1=4', '_=5', '-=6', '.=7', 'A1_b.c-D=8')],
  ['keys that are none', lines('MY KEY=1', 'clé=2', '$A=3', "'B'=4", 'a/b=5', 'A[0]=6', '=7', 'OK=8')],
  ['no assignment', lines('just words', 'A', 'https://example.org', '-----', 'OK=1')],
  ['a sentence with a sign', lines('see that a=b holds', 'OK=1')],
  ['shell lines', lines('#!/bin/sh', 'set -a', 'if [ -z "$A" ]; then', '  A=1', 'fi', 'readonly B=2')],

  // Unquoted values.
  ['blanks at the ends', 'A=  b c  \t\nB=\tb\t'],
  ['no-break spaces at the ends', 'A=\u00A0b\u00A0\nB=\u3000b\u2003'],
  ['other control characters', 'A=\u000Bb\u000C\nB=b\u0000c\nC=b\u0085'],
  ['a byte order mark before the key', '\uFEFFA=1\nB=2'],
  ['a byte order mark before a comment', '\uFEFF# c\nA=1'],
  ['a byte order mark in a value', 'A=b\uFEFFc\nB=\uFEFFc'],
  ['letters of other scripts', 'A=clé\nB=ключ\nC=鍵\nD=🔑🗝️'],
  ['inner quotes', lines('A=it\'s', 'B=say "b"', 'C=b`c`', 'D={"b":"c"}', "E=b'c'd")],
  ['backslashes', lines('A=b\\nc', 'B=\\\\server\\share', 'C=b\\', 'D=\\#')],
  ['dollars', lines('A=$B', 'B=${A}', 'C=$(pass show c)', 'D=pa$$word', 'E=\\${A}', 'F="${A}"', "G='${A}'")],
  ['punctuation', 'A=!@%^&*()_+-[]{}|;:,.<>?/~'],
  ['a JSON document', 'GOOGLE_CREDENTIALS=' + SERVICE_ACCOUNT],
  ['a JSON document in single quotes', "GOOGLE_CREDENTIALS='" + SERVICE_ACCOUNT + "'"],
  ['a JSON document with escaped quotes', 'A="{\\"type\\":\\"x\\",\\"key\\":\\"b\\\\nc\\"}"'],

  // Comments.
  ['comments behind values', lines('A=b # c', 'B=b\t#c', 'C=b #', 'D=b  #  c # d')],
  ['comments behind quotes', lines("A='b' # c", 'B="b"#c', 'C=`b`\t# "c"', "D='b' # it's", 'E="b" # say "c"')],
  ['a hash in quotes', lines("A='b # c'", 'B="b#c"', 'C=`#`')],
  ['a hash in a value', lines('A=b#c', 'PASSWORD=p@ss#word', 'COLOR=#ff0000', 'D=b##c')],
  ['a hash and a comment', 'A=b#c # d'],
  ['a hash right behind the sign', lines('A=#', 'B=#c')],
  ['an address with a fragment', 'A=https://example.org/page#part'],
  ['an empty value with a comment', lines('A= # c', 'B=1')],
  ['an assignment in a comment', lines('#A=1', '# B=2', ' #C=3')],

  // Empty values.
  ['empty values', lines('A=', 'B= ', "C=''", 'D=""', 'E=``', 'F=1')],
  ['an empty value at the end', 'A=1\nB='],
  ['an empty value behind a colon', lines('A: ', 'B=1')],
  ['an empty value before a comment line', lines('A=', '# c', 'B=1')],
  ['an empty value before blank lines', lines('A=', '', '', 'B=1')],
  ['an empty value that replaces one', lines('A=1', 'A=')],

  // Quotes.
  ['quotes of every kind', lines("A='b'", 'B="b"', 'C=`b`')],
  ['blanks in quotes', lines("A=' b '", 'B="\tb\t"', 'C=`  `')],
  ['blanks around quotes', lines("A=  'b'  ", 'B =\t"b"\t')],
  ['quotes in other quotes', lines("A='\"b\"'", 'B="\'b\'"', 'C=`\'b\' "c"`', "D='`b`'")],
  ['line breaks in double quotes', lines('A="b\\nc"', 'B="b\\r\\nc"', 'C="\\n"', 'D="b\\n"')],
  ['line breaks in other quotes', lines("A='b\\nc'", 'B=`b\\nc`')],
  ['other escapes in double quotes', lines('A="b\\tc"', 'B="\\$b"', 'C="\\u0041"', "D=\"b\\'c\"", 'E="b\\ c"')],
  ['escaped quotes', lines('A="b\\"c"', "B='b\\'c'", 'C=`b\\`c`')],
  ['an escaped quote at the end', lines('A="b\\""', "B='\\'b\\''")],
  ['escaped quotes around', 'A="\\"b\\""'],
  ['escaped backslashes', lines('A="b\\\\c"', 'B="\\\\\\\\server"', "C='b\\\\c'", 'D=`b\\\\c`')],
  ['an escaped backslash before n', 'A="b\\\\nc"'],
  ['an escaped backslash before a quote', lines('A="b\\\\\\"c"', 'B="b\\\\\\\\"')],
  ['a path in single quotes', lines("A='C:\\dir\\'", "B='x'")],
  ['a path in double quotes', lines('A="D:\\dir\\"', 'B="x"')],
  ['a path with escaped backslashes', lines('A="D:\\\\dir\\\\"', 'B="x"')],
  ['a path and a comment with a quote', lines('A="D:\\\\dir\\\\" # 5" disk', 'B=1')],
  ['a path and a later quote', lines('A="D:\\\\dir\\\\" # 5"', 'B=1')],
  ['backslashes in single quotes and a later quote', lines("A='b\\\\' # it'", 'B=1')],
  ['a path and a comment', lines("A='C:\\dir\\' # here", 'B=1')],
  ['a path and no end', lines("A='C:\\dir\\'x", 'B=1')],
  ['unterminated quotes', lines("A='b", 'B=1')],
  ['unterminated double quotes', lines('A="b', 'B="c"')],
  ['unterminated backticks', lines('A=`b', 'B=1', 'C=2')],
  ['a lone quote', lines('A="', 'B=1')],
  ['an unterminated quote with an escape', lines('A="b\\nc', 'B=1')],
  ['an unterminated quote with a comment', lines("A='b # c", 'B=1')],
  ['quotes that end lines later', lines('A="b', 'B=c', 'C="', 'D=1')],
  ['unterminated quotes of two kinds', lines('A="b', "B='c", 'C=1', "D='e'")],
  ['text behind quotes', lines("A='b'c", 'B="b" c', 'C=`b`,')],
  ['two quoted parts', lines("A='b' 'c'", 'B="b""c"', "C='b'\"c\"")],
  ['three quotes', lines("A='''b'''", 'B="""b"""', "C='''")],
  ['text behind a quote that ends lines later', lines('A="b', 'c" d', 'B=1')],
  ['mismatched quotes', lines('A="b\'', "B='b\"", 'C=1')],
  ['quotes kept by another tool', lines("A='\"b\"'", 'B="\\"b\\""')],

  // Values of several lines.
  ['a key in double quotes', 'A="' + PEM.join('\n') + '"\nB=1\n'],
  ['a key in single quotes', "A='" + PEM.join('\n') + "\n'\nB=1\n"],
  ['a key in backticks', 'A=`' + PEM.join('\n') + '`'],
  ['a key on one line', 'A="' + PEM.join('\\n') + '\\n"'],
  ['a key without quotes', 'A=' + PEM.join('\n') + '\nB=1\n'],
  ['a key with Windows line ends', 'A="' + PEM.join('\r\n') + '"\r\nB=1\r\n'],
  ['an indented document', lines("A='{", '  "b": "c"', "}' # d", 'B=1')],
  ['assignments and comments in quotes', lines('A="', '# b', 'C=d', '"', 'B=1')],
  ['blank lines in quotes', 'A="\n\n"\nB=1'],
  ['a comment behind several lines', lines("A='b", "c' # d", 'B=1')],

  // Line ends.
  ['Windows line ends', 'A=1\r\n# c\r\nB="2"\r\n\r\nC=3 # d\r\n'],
  ['old Macintosh line ends', 'A=1\r# c\rB="2"\r\rC=3 # d\r'],
  ['mixed line ends', 'A=1\nB=2\r\nC=3\rD=4\n\rE=5\r\r\nF=6'],
  ['line and paragraph separators', 'A=b\u2028c\n# d\u2028B=1\nC=2 # e\u2029D=3'],
  ['a line separator behind quotes', "A='b'\u2028C=1"],
  ['a next line character', 'A=b\u0085B=c'],

  // Duplicate keys.
  ['duplicate keys', lines('A=1', 'A=2', 'B=3', 'A=4')],
  ['duplicate keys of another case', lines('A=1', 'a=2')],
  ['an unterminated quote that replaces a value', lines('A=1', "A='2")],

  // What belongs together across lines.
  ['sign on the next line', lines('A', '=1', 'B=2')],
  ['quotes on the next line', lines('A=', '"b"', 'B=2')],
  ['quotes lines later', lines('A=', '', "  'b'", 'B=2')],
  ['colon at the end of a line', lines('A:', 'B=2')],
  ['colon and an indented map', lines('A:', '  B: c', '  D: e')]
]
