#include "desk/metrics/metricright.h"

namespace Steward {

namespace {

bool seesFiguresOf(const Viewer &viewer, const QByteArray &agent, WorkspaceKind kind)
{
    switch (viewer.person.role) {
    case Role::Manager:
        return true;
    case Role::Trainer:
        return kind == WorkspaceKind::Sample || agent == viewer.person.id;
    case Role::Lead:
        return viewer.team.contains(agent) || agent == viewer.person.id;
    case Role::Agent:
        return agent == viewer.person.id;
    default:
        return false;
    }
}

bool isOfTheDesk(Metric metric)
{
    return metric == Metric::BounceRate || metric == Metric::BounceCost || metric == Metric::OneTouch;
}

} // namespace

Done mayAsk(const Viewer &viewer, const MetricQuestion &question, WorkspaceKind kind)
{
    const Role role = viewer.person.role;
    bool mayAsk = isStaff(role) && (question.agent.isEmpty() || seesFiguresOf(viewer, question.agent, kind));
    if (role == Role::Reviewer)
        mayAsk = !question.client.isEmpty() && question.client == viewer.person.client && question.agent.isEmpty()
            && question.by != MetricDimension::Agent && question.by != MetricDimension::Team
            && !isOfTheDesk(question.name.metric);
    if (mayAsk)
        return {};
    return failed(FailureCode::NotAllowed, viewer.person.id, roleWord(role).toByteArray());
}

Done cutFor(const Viewer &viewer, MetricAnswer &answer, WorkspaceKind kind, bool isNarrowed)
{
    constexpr qsizetype leastTogether = 5;
    const auto areTooFew = [&](const MetricFigure &figure) {
        qsizetype hidden = 0;
        for (const QByteArray &person : figure.persons)
            hidden += qsizetype(!person.isEmpty() && !seesFiguresOf(viewer, person, kind));
        return hidden > 0 && hidden < leastTogether;
    };
    // A reviewer's answers are of her client, and of nobody of the desk.
    if (isNarrowed && viewer.person.role != Role::Reviewer && areTooFew(answer.total))
        return failed(FailureCode::NotAllowed, viewer.person.id, roleWord(viewer.person.role).toByteArray());
    std::erase_if(answer.groups, [&](const auto &group) {
        return answer.question.by == MetricDimension::Agent
            ? group.first != "(unassigned)" && !seesFiguresOf(viewer, group.first, kind)
            : answer.question.by == MetricDimension::Team && areTooFew(group.second);
    });
    return {};
}

} // namespace Steward
