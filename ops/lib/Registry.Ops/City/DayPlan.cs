namespace Registry.Ops.City;

/// <summary>A day of the centre, made from a seed: the same seed is the same day, with other operation ids.</summary>
public sealed class DayPlan
{
    /// <summary>Of all appeals: of people who call again and again.</summary>
    private const double OfRegulars = 0.25;
    private const double Late = 0.02;

    private readonly string seed;
    private readonly int appeals;
    private readonly Chance chance;
    private readonly Zipf regulars;
    private readonly Topics topics;

    private DayPlan(string seed, int appeals)
    {
        (this.seed, this.appeals) = (seed, appeals);
        chance = Chance.Of($"day {seed} {appeals}");
        regulars = new(Math.Max(1, appeals / 8), 0.7);
        topics = new(chance);
    }

    public static IReadOnlyList<Story> Of(string seed, int appeals)
    {
        var plan = new DayPlan(seed, appeals);
        return [.. Enumerable.Range(0, appeals).Select(plan.Next)];
    }

    private Story Next(int number)
    {
        var turn = TurnOf(number);
        var linked = turn == Turn.Linked || TurnOf(number + 1) == Turn.Linked;
        var caller = Caller(number, linked, alone: linked || IsRare(turn));
        var (way, topic) = (turn == Turn.WrongPhone ? Way.All[0] : Way.Pick(chance), Topic.Pick(chance));
        if (turn == Turn.OutsideProfile)
            topic = Topic.All.First(it => it.Kind == Organisations.LiftFirm);
        var late = turn == Turn.Plain && chance.Happens(Late) ? 20 + chance.Below(600) : (int?)null;
        var values = topics.Values(number, caller, way, topic);
        return new(number, caller, way, Kind(), values, Passings(topic, values, turn, late is not null), turn, late);
    }

    /// <summary>What is rare comes by count and not by chance, so that a small day has it too.</summary>
    private Turn TurnOf(int number)
    {
        return number switch
        {
            0 => Turn.Plain,
            _ when number == appeals / 2 => Turn.Suspension,
            _ when IsEach(number, 1000, 611) => Turn.Destroyed,
            _ when IsEach(number, 700, 333) && !IsEach(number - 1, 1000, 611) => Turn.Linked,
            _ when IsEach(number, 150, 37) => number / 150 % 2 == 0 ? Turn.Unblocked : Turn.Blocked,
            _ when IsEach(number, 400, 101) => Turn.Restricted,
            _ when IsEach(number, 500, 259) => Turn.Held,
            _ when IsEach(number, 600, 377) => Turn.Deleted,
            _ when IsEach(number, 450, 183) => Turn.UndeclaredPurpose,
            _ when IsEach(number, 550, 317) => Turn.Abroad,
            _ when IsEach(number, 800, 463) => Turn.SamePerson,
            _ => Common(Chance.Of($"turn {seed} {appeals} {number}").Share()) switch
            {
                Turn.BeforeSuspension when number > appeals / 2 => Turn.AfterSuspension,
                var turn => turn,
            },
        };
    }

    private bool IsEach(int number, int period, int at)
    {
        var every = Math.Clamp(appeals / 3, 7, period);
        return number % every == at % every;
    }

    private static Turn Common(double share) => share switch
    {
        < 0.012 => Turn.Changed,
        < 0.022 => Turn.WrongValue,
        < 0.030 => Turn.WrongPhone,
        < 0.060 => Turn.OpenedByService,
        < 0.070 => Turn.OpenedByOfficer,
        < 0.076 => Turn.ToUnassigned,
        < 0.082 => Turn.OutsideProfile,
        < 0.086 => Turn.WithoutUndertaking,
        < 0.091 => Turn.Withdrawn,
        < 0.096 => Turn.Closed,
        < 0.101 => Turn.BeforeSuspension,
        < 0.104 => Turn.OutsidePurpose,
        < 0.107 => Turn.ForbiddenCopy,
        < 0.110 => Turn.Ordered,
        < 0.113 => Turn.ReportedCopy,
        _ => Turn.Plain,
    };

    /// <summary>Others who call again must not meet what this story does to its caller.</summary>
    private static bool IsRare(Turn turn) => turn is Turn.Destroyed or Turn.WrongPhone;

    /// <summary>Regulars have the first numbers; who calls once has a number after theirs.</summary>
    private Citizen Caller(int number, bool anonymous, bool alone)
    {
        var regular = chance.Happens(OfRegulars);
        var rank = regulars.Pick(chance);
        return !alone && regular
            ? Citizen.Of(seed, rank, anonymous)
            : Citizen.Of(seed, appeals + number, anonymous);
    }

    private string Kind() => chance.Share() switch
    {
        < 0.30 => "complaint",
        < 0.45 => "inquiry",
        < 0.55 => "application",
        < 0.58 => "proposal",
        < 0.60 => "response",
        _ => "appeal",
    };

    private List<Passing> Passings(Topic topic, IReadOnlyDictionary<string, string> values, Turn turn, bool late)
    {
        var count = turn is >= Turn.ToUnassigned and < Turn.Destroyed || late ? 1 : HowMany(chance.Share());
        var passings = new List<Passing>();
        while (passings.Count < count)
        {
            var passing = Passing(topic, values, late);
            if (passings.All(other => other.Organisation != passing.Organisation))
                passings.Add(passing);
        }

        return passings;
    }

    private static int HowMany(double share) => share switch { < 0.12 => 0, < 0.89 => 1, < 0.98 => 2, _ => 3 };

    private Passing Passing(Topic topic, IReadOnlyDictionary<string, string> values, bool late)
    {
        var organisation = topics.Who(topic);
        var categories = values.Keys.Select(Field.CategoryOf).Distinct().Where(organisation.Profile.Contains);
        var share = chance.Share();
        var assignment = (share, late) switch
        {
            (< 0.1, true) => Assignment.NotAtAll,
            (_, true) => Assignment.WithAppeal,
            (< 0.15, _) => Assignment.WithDisclosure,
            (< 0.22, _) => Assignment.ByItself,
            _ => Assignment.WithAppeal,
        };
        return new(organisation.Number, [.. categories.Order(StringComparer.Ordinal)], assignment);
    }
}
