using Registry.Domain;

namespace Registry.Api.Hosting;

/// <summary>The operator's name today; a version of the policy keeps the name it was written under.</summary>
/// <remarks>The city is called Astana since 19 September 2022.</remarks>
public static class OperatorLine
{
    public static string In(Language language) => language switch
    {
        Language.Kk => "Астана қаласы әкімдігінің ШЖҚ «Қалалық мониторинг және жедел әрекет ету орталығы» МКК",
        Language.Ru => "ГКП на ПХВ «Городской центр мониторинга и оперативного реагирования» акимата города Астаны",
        _ => "City Monitoring and Rapid Response Centre of the Akimat of the city of Astana",
    };
}
