# ask.pl: hands a command line to the daemon (compiler/cli, dev.pollen.cli.daemon) without the start of a JVM. Where that
# cannot be, it becomes the command that starts one, which can do all of it.
#
#   perl ask.pl NOTES COUNT WORD{COUNT} ARGUMENT…
#
# The WORDs are that command: java, options and dev.pollen.cli.Errand with the COUNTed words that it is given; PWD has no
# symbolic links. Where a daemon is met follows from what only a JVM knows, and from what is known here: the latter is the key
# of a note that Errand leaves in the folder NOTES. Perl without its modules, each of which costs as much as all of this.
use strict;

delete $ENV{PERL_BADLANG};    # which keeps Perl from talking of locales that are missing

my $BUSY_SECONDS = 2;    # behind which Errand has its turn of being patient
my ($UNIX, $STREAM) = (1, 1);    # the same on all systems
my ($OUT, $STATUS) = (1, 3);    # as dev.pollen.cli.daemon.Reply has them
my $INTERNAL = 3;

my ($notes, $count, @words) = @ARGV;
my @command = @words[0 .. $count - 1];
my @arguments = @words[$count .. $#words];

# What differs between two that must not meet, if not in what the note says: times and sizes tell of another JDK or Pollen.
sub key {
    my ($java, $class_path) = @command[0, -2];
    (my $release = $java) =~ s{/bin/java$}{/release};
    my @stamps = map { join ' ', $_, (stat)[7, 9] } $release, split /:/, $class_path;
    my @locale = map { "$_=$ENV{$_}" } sort grep { /^LC_|^LANG/ } keys %ENV;
    return join "\n", $>, umask, $ENV{PWD}, (stat '.')[0, 1], $ENV{XDG_RUNTIME_DIR} // '', @locale, $java, @stamps;
}

my $key = key();
my $note = join '-', "$notes/note", (stat '.')[0, 1], unpack '%32N*', $key;

sub errand {
    my $java = shift @command;
    exec {$java} $java, "-Dpollen.note=$note", "-Dpollen.note.key=$key", @command, @arguments or die "$java: $!\n";
}

# The daemon's socket and what it wants to be told, as the note has them; none where there is no such note, or half of one.
sub noted {
    open my $file, '<:raw', $note or return;
    local $/;
    my ($of, $socket, $identity, $end) = split /\0/, <$file>, -1;
    return defined $end && $of eq $key ? ($socket, $identity) : ();
}

sub text { return pack 'N/a*', $_[0] }

# A connection to a daemon that takes the call, if there is one. Whoever can write in its folder could answer in its place.
sub connected {
    my ($path, $identity) = @_;
    my ($folder) = $path =~ m{(.*)/}s;
    my ($mode, $owner) = (lstat $folder)[2, 4];
    return if !defined $mode || ($mode & 0170777) != 040700 || $owner != $>;
    my $address = $^O eq 'darwin' ? pack 'CCZ*', 3 + length $path, $UNIX, $path : pack 'SZ*', $UNIX, $path;
    socket my $daemon, $UNIX, $STREAM, 0 or return;
    connect $daemon, $address or return;
    syswrite $daemon, text($identity) or return;
    vec(my $ready = '', fileno $daemon, 1) = 1;
    select $ready, undef, undef, $BUSY_SECONDS or return;
    sysread $daemon, my $ours, 1 or return;
    return ord $ours ? $daemon : undef;
}

sub written {
    my ($to, $bytes) = @_;
    while (length $bytes) {
        my $count = syswrite $to, $bytes or return 0;
        substr($bytes, 0, $count) = '';
    }
    return 1;
}

sub failed {
    written(*STDERR, "pollen: $_[0]\n");
    exit $INTERNAL;
}

# Closed ones would be taken for what is opened here.
(stat STDIN) && (stat STDOUT) && (stat STDERR) or errand();
my ($socket, $identity) = noted() or errand();
$SIG{PIPE} = 'IGNORE';    # a reader who has enough is no failure
my $daemon = connected($socket, $identity);
if (!$daemon) {
    $SIG{PIPE} = 'DEFAULT';
    errand();
}

my $lost;                 # why something is missing, as dev.pollen.cli.Results has it

sub show {
    my ($kind, $bytes) = @_;
    return if written($kind == $OUT ? *STDOUT : *STDERR, $bytes);
    $lost //= $! if $kind == $OUT && $! !~ /pipe/i;
}

written($daemon, join '', pack('N', scalar @arguments), (map { text($_) } @arguments),
    pack('N', scalar keys %ENV), (map { text($_) } %ENV), pack('C', -t STDERR ? 1 : 0));
while (read($daemon, my $head, 5) == 5) {
    my ($kind, $number) = unpack 'CN', $head;
    if ($kind == $STATUS) {
        failed("cannot write to standard output: $lost") if defined $lost;
        exit $number;
    }
    last if read($daemon, my $bytes, $number) != $number;
    show($kind, $bytes);
}
failed('the daemon failed: it ended; see ' . $socket =~ s/socket$/log/r);
