/// What the catalogue knows of one section or regulation of an access regime, or of one exception
/// within a regulation that lists several.
public struct ExemptionEntry: Sendable, Hashable {
    /// What part an entry plays in answering a request.
    public enum Kind: String, Sendable, Hashable {
        /// An exemption of the Acts: FOIA Part II, FOISA Part 2.
        case exemption
        /// An exception of the environmental regulations.
        case exception
        /// A ground of refusal that is no exemption: cost, vexatious or repeated requests,
        /// information not held.
        case refusalGround = "refusal_ground"
        /// Duties and process: time limits, notices, review, complaint.
        case procedure
        /// Everything else: who is covered, interpretation, commencement.
        case general
    }

    /// Whether the public interest is weighed.
    public enum Class: String, Sendable, Hashable {
        /// No public interest test.
        case absolute
        /// Applies only where the public interest in it outweighs that in disclosure.
        case qualified
        /// Absolute for some limbs or holders, qualified for others.
        case mixed
    }

    /// What must be shown for an exemption to be engaged.
    public enum Test: String, Sendable, Hashable {
        /// That the information is of the class described.
        case classBased = "class"
        /// That disclosure would, or would be likely to, do the harm described (or, in the
        /// environmental regulations, would adversely affect or prejudice what is named).
        case prejudice
        /// Some limbs are of the one sort, some of the other.
        case mixed
    }

    /// A limb under which an authority may refuse to say whether information is held.
    public struct NCNDLimb: Sendable, Hashable {
        public let provision: Provision
        /// The part of the exemption that the limb belongs to; nil where it belongs to all of it.
        public let part: Provision?
        /// When the limb was in force.
        public let lifespan: Lifespan
    }

    /// What must be shown for a part of an exemption whose parts differ.
    public struct LimbTest: Sendable, Hashable {
        public let provision: Provision
        public let test: Test
    }

    /// A part of a mixed exemption that is absolute, or absolute on a condition.
    public struct AbsoluteLimb: Sendable, Hashable {
        /// How far a limb is absolute.
        public enum Extent: String, Sendable, Hashable {
            /// Always.
            case whole
            /// On a condition that the provision's number alone does not tell, named in `reason`.
            case conditional
            /// For information held by the House of Commons or the House of Lords.
            case housesOfParliament = "houses_of_parliament"
        }

        public let provision: Provision
        /// When the limb was absolute.
        public let lifespan: Lifespan
        public let extent: Extent
        /// Why: the enactment that says so, and any condition.
        public let reason: String
    }

    public let provision: Provision
    /// The heading as the law prints it; where the law gives a paragraph no heading of its own, a
    /// short description taken from its words (`titleIsHeading` is then false).
    public let title: String
    /// Other forms of the heading in use: “His Majesty” for “Her Majesty”.
    public let titleVariants: [String]
    /// Whether `title` is the statutory heading.
    public let titleIsHeading: Bool
    public let kind: Kind
    /// Nil for procedure and general provisions, and for grounds to which the notion does not apply.
    public let exemptionClass: Class?
    /// Nil where `exemptionClass` is.
    public let test: Test?
    /// The test of each part, where `test` is mixed.
    public let limbTests: [LimbTest]
    /// The neither-confirm-nor-deny limbs, the one now in force last; empty where there is none.
    public let ncndLimbs: [NCNDLimb]
    /// The absolute parts of a mixed exemption.
    public let absoluteLimbs: [AbsoluteLimb]
    /// Parts that define or supplement what the exemption speaks of and exempt nothing by themselves:
    /// `FOIA s.23(3)`, the list of bodies.
    public let supplementary: [Provision]
    /// When the provision has been in force.
    public let lifespan: Lifespan
    /// What a careful reader should know: amendments, conditions, doubts.
    public let notes: String?
    /// The provisions that the class, the limb and the dates were read from: `FOIA s.2(3)(a)`.
    public let source: String

    /// The limb by which an authority refuses to say whether it holds what a provision exempts, or nil
    /// where there is none: `FOIA s.31(3)` for `s.31(1)(a)`, `s.40(5A)` for `s.40(1)`.
    ///
    /// - Parameters:
    ///   - provision: the entry's provision or a part of it; a limb gives itself.
    ///   - day: a day written `YYYY-MM-DD`; nil takes the limb that is in force now.
    public func ncndLimb(of provision: Provision, on day: String? = nil) -> Provision? {
        if let own = ncndLimbs.first(where: { provision.isWithin($0.provision) }) { return own.provision }
        let inForce = ncndLimbs.filter { limb in
            day.map(limb.lifespan.contains) ?? (limb.lifespan.until == nil)
        }
        let nearest = inForce.first { limb in limb.part.map(provision.isWithin) ?? false }
        return (nearest ?? inForce.last { $0.part == nil })?.provision
    }

    /// What must be shown for one limb, or nil where the entry has no test: prejudice for
    /// `FOIA s.43(2)`, the class of the information for `s.43(1)`, `mixed` for the section itself.
    ///
    /// - Parameter provision: the entry's provision or a part of it.
    public func test(of provision: Provision) -> Test? {
        guard test == .mixed else { return test }
        let around = limbTests.filter { provision.isWithin($0.provision) }
        if let nearest = around.max(by: { $0.provision.path.count < $1.provision.path.count }) {
            return nearest.test
        }
        return .mixed
    }

    /// The class of one limb, or nil where the entry has none.
    ///
    /// `FOIA s.37(1)(a)` is absolute and `s.37(1)(b)` qualified. A provision that holds limbs of
    /// both classes is mixed, and so is one whose class depends on a condition that its number does
    /// not tell: `FOIA s.40(2)` is absolute under the first condition only.
    ///
    /// - Parameters:
    ///   - provision: the entry's provision or a part of it.
    ///   - day: the day to look at, as `YYYY-MM-DD`; nil takes every limb at its own time.
    ///   - heldByHouseOfParliament: whether the information is held by the House of Commons or the
    ///     House of Lords, for whom section 36 of FOIA is absolute.
    public func exemptionClass(
        of provision: Provision, on day: String? = nil, heldByHouseOfParliament: Bool = false
    ) -> Class? {
        guard exemptionClass == .mixed else { return exemptionClass }
        let limbs = absoluteLimbs.filter { limb in
            (limb.extent != .housesOfParliament || heldByHouseOfParliament)
                && (day.map(limb.lifespan.contains) ?? true)
        }
        let around = limbs.filter { provision.isWithin($0.provision) }
        if let nearest = around.max(by: { $0.provision.path.count < $1.provision.path.count }) {
            return nearest.extent == .conditional ? .mixed : .absolute
        }
        return limbs.contains { $0.provision.isWithin(provision) } ? .mixed : .qualified
    }
}
